/** Options of charts, by the names of Google's visualisations, and where the Sheets API keeps them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { colorOf, styleOfCss } from '../color';

type Spec = sheets_v4.Schema$ChartSpec;
type Options = Readonly<Record<string, unknown>>;

/** Options one below the other: `{ hAxis: { title: 'x' } }` is `hAxis.title`. */
export function flattened(name: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [name]: value };
  return Object.assign({}, ...Object.entries(value).map(([key, held]) => flattened(`${name}.${key}`, held)));
}

const LEGENDS: Readonly<Record<string, string>> = {
  top: 'TOP_LEGEND',
  right: 'RIGHT_LEGEND',
  bottom: 'BOTTOM_LEGEND',
  left: 'LEFT_LEGEND',
  none: 'NO_LEGEND',
  in: 'INSIDE_LEGEND',
  labeled: 'LABELED_LEGEND',
};

/** The position of the legend that options ask for, in the words of the Sheets API. */
export function legendOf(options: Options): string | undefined {
  return LEGENDS[String(options['legend.position'] ?? options.legend ?? '').toLowerCase()];
}

/** How the text of one part looks: `titleTextStyle.color` and its like. */
export function textFormat(options: Options, prefix: string): sheets_v4.Schema$TextFormat | undefined {
  const color = options[`${prefix}.color`];
  const size = options[`${prefix}.fontSize`];
  const family = options[`${prefix}.fontName`];
  const style = color === undefined ? undefined : styleOfCss(String(color));
  const bold = options[`${prefix}.bold`];
  const italic = options[`${prefix}.italic`];
  const format = {
    ...(style && { foregroundColorStyle: style }),
    ...(size !== undefined && { fontSize: Number(size) }),
    ...(family !== undefined && { fontFamily: String(family) }),
    ...(bold !== undefined && { bold: Boolean(bold) }),
    ...(italic !== undefined && { italic: Boolean(italic) }),
  };
  return Object.keys(format).length === 0 ? undefined : format;
}

/** What every kind of chart has: titles, background, font. */
export function commonSpec(options: Options): Spec {
  const background = options['backgroundColor.fill'] ?? options.backgroundColor;
  const style = background === undefined ? undefined : styleOfCss(String(background));
  const titleTextFormat = textFormat(options, 'titleTextStyle');
  return {
    ...(options.title !== undefined && { title: String(options.title) }),
    ...(options.subtitle !== undefined && { subtitle: String(options.subtitle) }),
    ...(options.altText !== undefined && { altText: String(options.altText) }),
    ...(options.fontName !== undefined && { fontName: String(options.fontName) }),
    ...(style && { backgroundColorStyle: style }),
    ...(titleTextFormat && { titleTextFormat }),
    ...(options.maximized !== undefined && { maximized: Boolean(options.maximized) }),
  };
}

/** The two axes of a chart, as far as something is said of them. */
export function axesOf(options: Options): sheets_v4.Schema$BasicChartAxis[] {
  return (
    [
      ['hAxis', 'BOTTOM_AXIS'],
      ['vAxis', 'LEFT_AXIS'],
    ] as const
  ).flatMap(([name, position]) => {
    const title = options[`${name}.title`] ?? options[`${name}es.0.title`];
    const format = textFormat(options, `${name}.titleTextStyle`) ?? textFormat(options, `${name}.textStyle`);
    const [low, high] = [
      options[`${name}.viewWindow.min`] ?? options[`${name}.minValue`],
      options[`${name}.viewWindow.max`] ?? options[`${name}.maxValue`],
    ];
    const view = {
      ...(low !== undefined && { viewWindowMin: Number(low) }),
      ...(high !== undefined && { viewWindowMax: Number(high) }),
    };
    const axis = {
      position,
      ...(title !== undefined && { title: String(title) }),
      ...(format && { format }),
      ...(Object.keys(view).length > 0 && { viewWindowOptions: { ...view, viewWindowMode: 'EXPLICIT' } }),
    };
    return Object.keys(axis).length > 1 ? [axis] : [];
  });
}

/** The colour of a series, from `colors` or `series.N.color`. */
export function seriesColor(options: Options, index: number): sheets_v4.Schema$ColorStyle | undefined {
  const colors = Array.isArray(options.colors) ? options.colors : [];
  const color = options[`series.${index}.color`] ?? colors[index];
  return color === undefined ? undefined : styleOfCss(String(color));
}

/** The options that a stored chart shows. */
export function optionsOf({ spec = {}, position }: sheets_v4.Schema$EmbeddedChart): Record<string, unknown> {
  const basic = spec?.basicChart;
  const pie = spec?.pieChart;
  const legend = basic?.legendPosition ?? pie?.legendPosition ?? spec?.histogramChart?.legendPosition;
  const axis = (name: string) => basic?.axis?.find((one) => one.position === name);
  const colors = basic?.series?.map((series) => colorOf(series.colorStyle, series.color)?.text);
  const options: Record<string, unknown> = {
    title: spec?.title,
    subtitle: spec?.subtitle,
    fontName: spec?.fontName,
    backgroundColor: colorOf(spec?.backgroundColorStyle, spec?.backgroundColor)?.text,
    'legend.position': Object.entries(LEGENDS).find(([, held]) => held === legend)?.[0],
    'hAxis.title': axis('BOTTOM_AXIS')?.title,
    'vAxis.title': axis('LEFT_AXIS')?.title,
    isStacked: basic?.stackedType
      ? { STACKED: true, PERCENT_STACKED: 'percent' }[basic.stackedType]
      : undefined,
    curveType: basic?.lineSmoothing ? 'function' : undefined,
    is3D: (basic?.threeDimensional ?? pie?.threeDimensional) || undefined,
    pieHole: pie?.pieHole,
    colors: colors?.every((color) => color !== undefined) ? colors : undefined,
    width: position?.overlayPosition?.widthPixels,
    height: position?.overlayPosition?.heightPixels,
  };
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== null),
  );
}
