import { signal } from '@preact/signals'
import type { Tekst } from '../../../../report/report.ts'
import { language } from '../language.ts'

/** Words of a report: in both languages, or as somebody wrote them. */
export const words = (tekst: Tekst | undefined): string =>
  tekst === undefined ? '' : typeof tekst === 'string' ? tekst : tekst[language.value]

/** The story that is being written. It lives as long as the tab. */
export const draft = signal(sessionStorage.getItem('koppelproef-verhaal') ?? '')

export function write(text: string): void {
  draft.value = text
  sessionStorage.setItem('koppelproef-verhaal', text)
}

/** Any value as a person reads it. */
export const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value, undefined, 1)
