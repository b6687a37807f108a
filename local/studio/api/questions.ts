/** The person's answer to an alert or a prompt that a script waits for. */
import * as v from 'valibot';
import { glance } from './route';

const BUTTONS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;

export const answerQuestion = glance(
  v.object({ question: v.string(), button: v.picklist(BUTTONS), text: v.optional(v.string(), '') }),
  ({ engine }, { question, button, text }) => {
    engine.answer(question, { button, text });
    return {};
  },
);
