/** Puts a text on the clipboard. False where the browser refuses, so that the person can copy by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** Pages without a secure address have no clipboard to write to; there the person's own click may still copy. */
function copyByCommand(text: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    written = event.clipboardData !== null;
    event.preventDefault();
    // The page need not hear what was copied.
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', write, true);
  try {
    return document.execCommand('copy') && written;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', write, true);
  }
}
