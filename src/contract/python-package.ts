/** A package of Python that somebody added: a wheel. */
export interface PythonPackage {
  /** The name of the wheel, as in `numpy-2.4.6-cp314-cp314-pyemscripten_2026_0_wasm32.whl`. */
  readonly file: string;
  /** In small letters, with dashes. */
  readonly name: string;
  readonly version: string;
  /** Names under which it is imported. */
  readonly imports: readonly string[];
  /** Names of packages that it needs. */
  readonly needs: readonly string[];
}
/** The same where its bytes can be had. */
export interface GivenPackage extends PythonPackage {
  bytes(): Promise<ArrayBuffer>;
}
