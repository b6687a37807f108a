/** A presentation as text and as a page, one slide after the other. */
import type { Presentation, SlideElement, SlideText } from '../state/presentation';
import { escapeHtml } from './document-html';

/** Every text of an element. */
export function textsOf(element: SlideElement): SlideText[] {
  return [...(element.text ? [element.text] : []), ...(element.cells ?? []).flat()];
}

/** The texts of all slides. */
export function presentationText({ slides }: Presentation): string {
  return slides
    .map(({ elements }) =>
      elements
        .flatMap(textsOf)
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join('\n'),
    )
    .join('\n\n');
}

/** A page for each slide, with its texts and pictures in their order. */
export function presentationHtml({ slides }: Presentation, title: string): string {
  const pages = slides.map(({ elements }) => {
    const parts = elements.map((element) =>
      element.image
        ? `<p><img src="data:${element.image.mimeType};base64,${element.image.base64}" width="${Math.round(element.width)}"></p>`
        : textsOf(element)
            .map(({ text }) => `<p>${escapeHtml(text).replace(/\n/g, '<br>')}</p>`)
            .join(''),
    );
    return `<div style="page-break-after:always">${parts.join('')}</div>`;
  });
  return `<html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>${pages.join('')}</body></html>`;
}
