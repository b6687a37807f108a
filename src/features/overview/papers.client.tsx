/** Reports of the dashboard as official papers: shown as they print, taken as Word or PDF. */

import { useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import { pageOf } from '../../paper/page';
import { saveWord } from '../../paper/save-word.client';
import { PaperFrame } from '../../ui/paper-frame';
import { PdfButton } from '../../ui/pdf-button';
import { SelectField } from '../../ui/select-field';
import { scriptServer } from '../../ui/server';
import { useAttempt } from '../../ui/use-attempt';
import { type DashboardPage, PAPER_TITLES, type PaperKind } from './page';
import { districtPaper } from './plan-reports';

const server = scriptServer<typeof district>();

const KINDS: readonly PaperKind[] = ['month', 'missing', 'gaps', 'order'];

export function Papers({ page }: { readonly page: DashboardPage }) {
  const [kind, setKind] = useState<PaperKind>('month');
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);
  const print = useRef<() => void>(() => undefined);
  const paper = districtPaper(page, kind);

  const takeWord = () => attempt(() => saveWord(paper));
  return (
    <div class="papers">
      <div class="choice">
        <SelectField
          id="paper"
          label="Loại báo cáo"
          value={kind}
          options={KINDS.map((each) => [each, PAPER_TITLES[each]])}
          onChoose={setKind}
        />
        <button type="button" disabled={busy} onClick={() => void takeWord()}>
          Tải bản Word
        </button>
        <PdfButton take={() => server.takeDistrictPdf(kind, page.month)} onFault={setFault} />
        <button type="button" onClick={() => print.current()}>
          In
        </button>
        {fault !== '' && (
          <p class="notice bad" role="alert">
            {fault}
          </p>
        )}
      </div>
      <PaperFrame
        html={pageOf([paper])}
        title={`${PAPER_TITLES[kind]} như khi in`}
        onReady={(start) => {
          print.current = start;
        }}
      />
    </div>
  );
}
