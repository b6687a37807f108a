/** Every class that scripts meet in SpreadsheetApp, under the name Google's reference gives it. */
import { SpreadsheetApp } from './app';
import { Banding } from './banding';
import { Color, ColorBuilder, RgbColor, ThemeColor } from './color';
import {
  BooleanCondition,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  GradientCondition,
} from './conditional-format';
import { DataValidation, DataValidationBuilder } from './data-validation';
import { DeveloperMetadata, DeveloperMetadataFinder, DeveloperMetadataLocation } from './developer-metadata';
import { CHART_BUILDERS, EmbeddedChart, EmbeddedChartBuilder } from './embedded/chart';
import { ContainerInfo } from './embedded/container';
import { CellImage, CellImageBuilder, OverGridImage } from './embedded/image';
import { Slicer } from './embedded/slicer';
import { Filter, FilterCriteria, FilterCriteriaBuilder } from './filter';
import { Group } from './group';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { RichTextValue, RichTextValueBuilder } from './rich-text';
import { Selection } from './selection';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { SpreadsheetTheme } from './spreadsheet-theme';
import { TextFinder } from './text-finder';
import { TextRotation } from './text-rotation';
import { TextStyle, TextStyleBuilder } from './text-style';
import { Menu, PromptResponse, Ui } from './ui';

export const SURFACE = {
  ...CHART_BUILDERS,
  CellImage,
  CellImageBuilder,
  ContainerInfo,
  EmbeddedChart,
  EmbeddedChartBuilder,
  OverGridImage,
  Slicer,
  Banding,
  BooleanCondition,
  Color,
  ColorBuilder,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  DataValidation,
  DataValidationBuilder,
  DeveloperMetadata,
  DeveloperMetadataFinder,
  DeveloperMetadataLocation,
  Filter,
  FilterCriteria,
  FilterCriteriaBuilder,
  GradientCondition,
  Group,
  Menu,
  NamedRange,
  PromptResponse,
  Protection,
  Range,
  RangeList,
  RgbColor,
  RichTextValue,
  RichTextValueBuilder,
  Selection,
  Sheet,
  Spreadsheet,
  SpreadsheetApp,
  SpreadsheetTheme,
  TextFinder,
  TextRotation,
  TextStyle,
  TextStyleBuilder,
  ThemeColor,
  Ui,
};
