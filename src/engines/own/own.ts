/** What is known of a model that somebody added, beside what the shelf says of its own models. */
export interface Own {
  /** Its files were given by hand and lie in Cache Storage alone, or can be fetched from a hub. */
  readonly origin: 'files' | 'hub';
  /** Hash of names, lengths and hashes of all files: what makes a completion depend on this model and no other. */
  readonly digest: string;
  /** Folder of the files below its address: a branch or commit of a hub, or the digest. */
  readonly branch: string;
  /** All files; there are no others. */
  readonly files: readonly OwnFile[];
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  /** What was found strange, in sentences. */
  readonly warnings: readonly string[];
  /** Wording of conversations (Jinja) where tokenizer_config.json has none. */
  readonly template?: string;
  /** Files of weights beside the ONNX file. */
  readonly externalFiles?: number;
}
export interface OwnFile {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Absent where it is not known before the file is fetched. */
  readonly sha256?: string;
}

/** Ids of models from files begin so; no repository of a hub does. */
export const ownPrefix = 'own/';
export const isFromFiles = (id: string): boolean => id.startsWith(ownPrefix);

/** Address of a model from files. It names entries of Cache Storage; nothing is ever there on the network. */
export const ownLink = (origin: string, id: string): string => `${origin}/${id}`;
