/** The files in a text: a line that ends with a path ("File: src/cart.js"), then a code block with all of its text. The last of a path counts. */
export const readFiles = (text: string): { readonly [path: string]: string } =>
  Object.fromEntries(
    [...text.matchAll(/^[^\n]*?([\w./-]+\.\w+)[^\w\n]*\n+```[^\n]*\n([\s\S]*?)```/gm)].map(([, path, code]) => [
      path!.replace(/^\.\//, ''),
      code!,
    ]),
  );

/** As they are read. */
export const writeFiles = (files: { readonly [path: string]: string }): string =>
  Object.entries(files)
    .map(([path, text]) => `File: ${path}\n\`\`\`js\n${text.trimEnd()}\n\`\`\``)
    .join('\n\n');
