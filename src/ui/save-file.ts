interface Picker {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** Where a file is to be written, asked of the person; call it in the turn of a press. Null where browsers download instead. */
export async function askWhere(suggestedName: string): Promise<FileSystemFileHandle | null> {
  const { showSaveFilePicker } = window as Picker;
  return showSaveFilePicker ? showSaveFilePicker.call(window, { suggestedName }) : null;
}

/** Writes a file there in a stream, or hands it to the browser as a download. */
export async function saveTo(place: FileSystemFileHandle | null, blob: Blob, name: string): Promise<void> {
  if (place) return blob.stream().pipeTo(await place.createWritable());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Browsers read the address only after this turn of the event loop, and some ask the person first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
