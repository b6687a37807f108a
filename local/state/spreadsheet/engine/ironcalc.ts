/** Loads the spreadsheet engine (IronCalc, WebAssembly) when it is first needed. */
import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';

let loaded = false;

/** A new, empty engine workbook with one sheet; its holder calls `free()`. Computes only after `resumeEvaluation`. */
export function newModel(): Model {
  if (!loaded) {
    initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    loaded = true;
  }
  const model = new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

const known = new Map<string, boolean>();

/** Whether the engine has a function of this name. */
export function engineKnows(name: string): boolean {
  const upper = name.toUpperCase();
  let answer = known.get(upper);
  if (answer === undefined) {
    const model = newModel();
    try {
      model.setUserInput(0, 1, 1, `=${upper}(1)`);
      model.resumeEvaluation();
      model.evaluate();
      answer = model.getFormattedCellValue(0, 1, 1) !== '#NAME?';
    } finally {
      model.free();
    }
    known.set(upper, answer);
  }
  return answer;
}
