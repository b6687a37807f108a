/** Files that a dialog makes by itself: the browser saves them. */

export function saveBytes(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]/g, '-');
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The same for content that came as base64. */
export function saveFile(name: string, type: string, base64: string): void {
  saveBytes(
    name,
    type,
    Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
  );
}
