/** Whether lines of evidence are links that somebody could open. */

const LINK = /^https?:\/\/([^\s/?#.]+\.)+[^\s/?#.]{2,}([/?#]\S*)?$/i;

/** What is wrong with the first broken line, and what to do; undefined when every line is a link. */
export function evidenceProblem(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const index = lines.findIndex((line) => line !== '' && !LINK.test(line));
  const line = lines[index];
  if (line === undefined) return undefined;
  const place = lines.length > 1 ? `Dòng ${index + 1} ` : 'Nội dung này ';
  if (/\s/.test(line) && /^https?:/i.test(line))
    return `${place}có khoảng trắng trong đường dẫn. Mỗi đường dẫn để một dòng riêng.`;
  if (/^www\./i.test(line)) return `${place}thiếu https:// ở đầu đường dẫn.`;
  return `${place}không phải đường dẫn bắt đầu bằng https://. Nếu là lời giải thích, hãy ghi vào ô Ghi chú.`;
}
