import { pack, unpack } from './packed';
import { readSetUp } from './state/read-set-up';
import type { SetUpData } from './state/set-up-data';

/** A set-up as part of an address. Neither a known answer nor anything that was generated is in it. */
export const encodeSetUp = (data: SetUpData): Promise<string> => pack(shared(data));

/** @throws SyntaxError or TypeError whose message says what is wrong with the link. */
export const decodeSetUp = async (code: string): Promise<SetUpData> => readSetUp(await unpack(code, 'a set-up'));

/** Only the options of the chosen method travel, and pictures stay: they are not in a link. */
const shared = ({ images: _images, ...data }: SetUpData): SetUpData => {
  const mine = data.options[data.strategy];
  return { ...data, options: mine ? { [data.strategy]: mine } : {} };
};
