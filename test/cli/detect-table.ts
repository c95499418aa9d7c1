export function printTable(file: string): void {
  console.log(file);
}
