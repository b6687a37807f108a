/** Prints what `npm start` made, where to look, and what it would have cost on Google. */
import type { StoryFigures } from './figures';

/** `headline` says in one sentence what was lived through, `places` where to look, each in a line. */
export function printSummary(
  headline: string,
  figures: StoryFigures & { machineSeconds: number },
  places: readonly string[],
): void {
  console.log('');
  console.log(`${headline} (${figures.machineSeconds} s here).`);
  console.log(`Made: ${figures.spreadsheets} spreadsheets, ${figures.files} Drive files and folders.`);
  console.log('');
  console.log('Where to look');
  for (const place of places) console.log(`  ${place}`);
  console.log('');
  console.log('Mails by kind');
  for (const [subject, count] of Object.entries(figures.mailsBySubject).sort((a, b) => b[1] - a[1])) {
    console.log(`  ${String(count).padStart(6)}  ${subject}`);
  }
  console.log(
    `  At most ${figures.mostMailsPerAccountAndDay} by one account in one day; a consumer account may send 100.`,
  );
  console.log('');
  console.log(
    'On Google it would have cost (simulated; a call is a request, a sheet read, a range written or a mail)',
  );
  console.log('   calls  seconds  runs  longest  what');
  for (const chapter of figures.chapters) {
    const columns = [
      String(chapter.calls).padStart(8),
      chapter.googleSeconds.toFixed(0).padStart(8),
      String(chapter.executions).padStart(6),
      `${chapter.longestExecutionSeconds.toFixed(0)} s`.padStart(8),
    ];
    console.log(`${columns.join('')}  ${chapter.title}`);
  }
  if (figures.failedExecutions.length > 0) {
    console.log('');
    console.log(
      `${figures.failedExecutions.length} executions failed, the first: ${figures.failedExecutions[0]}`,
    );
  }
  if (figures.problems.length > 0) {
    console.log('');
    console.log(
      `The office was told of ${figures.problems.length} problems, as it should be; the last ones:`,
    );
    for (const problem of figures.problems.slice(-5)) console.log(`  ${problem}`);
  }
  console.log('');
  console.log('ĐIỂM MẪU – TẬP HUẤN: the points of this sample are invented and serve training only.');
}
