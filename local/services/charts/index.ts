/** Charts: its enumerations, text styles and tables of data. Drawing a chart is refused by name. */
import { signatureError } from '../../host/script-error';
import * as enums from './enums';

/** The service is the same for every execution. */
export function createCharts(): Charts {
  return new Charts();
}

class Charts {
  readonly ChartHiddenDimensionStrategy = enums.ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = enums.ChartMergeStrategy;
  readonly ChartType = enums.ChartType;
  readonly ColumnType = enums.ColumnType;
  readonly CurveStyle = enums.CurveStyle;
  readonly PointStyle = enums.PointStyle;
  readonly Position = enums.Position;

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
  newDataTable(): DataTableBuilder {
    return new DataTableBuilder();
  }
}

interface Style {
  color?: string;
  fontName?: string;
  fontSize?: number;
}

/** How a text of a chart looks. */
export class TextStyle {
  constructor(readonly style: Style) {}
  getColor(): string | null {
    return this.style.color ?? null;
  }
  getFontName(): string | null {
    return this.style.fontName ?? null;
  }
  getFontSize(): number | null {
    return this.style.fontSize ?? null;
  }
}

class TextStyleBuilder {
  private readonly style: Style = {};
  setColor(cssValue: string): this {
    this.style.color = String(cssValue);
    return this;
  }
  setFontName(fontName: string): this {
    this.style.fontName = String(fontName);
    return this;
  }
  setFontSize(fontSize: number): this {
    this.style.fontSize = Number(fontSize);
    return this;
  }
  build(): TextStyle {
    return new TextStyle({ ...this.style });
  }
}

class DataTable {
  constructor(
    readonly columns: readonly { type: string; label: string }[],
    readonly rows: readonly (readonly unknown[])[],
  ) {}
}

class DataTableBuilder {
  private readonly columns: { type: string; label: string }[] = [];
  private readonly rows: unknown[][] = [];
  addColumn(type: unknown, label: string): this {
    this.columns.push({ type: String(type), label: String(label) });
    return this;
  }
  addRow(values: unknown[]): this {
    if (!Array.isArray(values)) throw signatureError('Charts.DataTableBuilder.addRow', [values]);
    this.rows.push([...values]);
    return this;
  }
  setValue(row: number, column: number, value: unknown): this {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row];
    if (cells) cells[column] = value;
    return this;
  }
  build(): DataTable {
    return new DataTable(
      [...this.columns],
      this.rows.map((row) => [...row]),
    );
  }
}
