/** Which sheets of the schools' workbooks a run reads, so that others can be made to read the same. */
import type { Caller } from '../services/caller';
import { GoogleApi } from '../services/google-api';
import type { ApiRequest, ApiResponse } from '../services/http';
import type { Workspace } from '../state/workspace';

export class TablesRead {
  private readonly api: GoogleApi;
  private readonly ids = new Set<number>();

  constructor(private readonly workspace: Workspace) {
    this.api = new GoogleApi(workspace);
  }

  fetch(request: ApiRequest, caller: Caller): ApiResponse {
    if (request.path.includes(':batchGetByDataFilter')) {
      const text = new TextDecoder().decode(request.body);
      for (const [, id] of text.matchAll(/"sheetId":(\d+)/g)) this.ids.add(Number(id));
    }
    return this.api.fetch(request, caller);
  }

  /** Titles of these sheets in a workbook, in its order. */
  titlesIn(spreadsheetId: string): string[] {
    const sheets = this.workspace.spreadsheets.get(spreadsheetId)?.sheets ?? [];
    return sheets.flatMap(({ properties }) => (this.ids.has(properties.sheetId) ? [properties.title] : []));
  }
}
