/** Turning the pages of a long list. */

interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  onPage(page: number): void;
}

export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  if (total <= pageSize) return null;
  const last = Math.ceil(total / pageSize) - 1;
  return (
    <p class="pager">
      <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        Mới hơn
      </button>
      <span>
        {page * pageSize + 1}–{Math.min(total, (page + 1) * pageSize)} trong {total}
      </span>
      <button type="button" disabled={page === last} onClick={() => onPage(page + 1)}>
        Cũ hơn
      </button>
    </p>
  );
}
