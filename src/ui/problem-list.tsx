/** Problems as a list: where, what is wrong, what to do. */
import type { Problem } from '../domain/result';

export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.place ?? ''} ${problem.message}`}>
          {problem.place !== undefined && <strong>{problem.place}: </strong>}
          {problem.message} {problem.remedy}
        </li>
      ))}
    </ul>
  );
}
