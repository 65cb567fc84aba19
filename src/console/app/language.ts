import { effect, signal } from '@preact/signals'
export type Language = 'nl' | 'en'

const keptAs = 'koppelproef-taal'

export const language = signal<Language>(localStorage.getItem(keptAs) === 'en' ? 'en' : 'nl')
effect(() => {
  localStorage.setItem(keptAs, language.value)
  document.documentElement.lang = language.value
})

/** The words in English. Empty until somebody wants them. */
const english = signal<Readonly<Record<string, string>>>({})

/** Another language from now on; resolves when its words are there. */
export async function speak(next: Language): Promise<void> {
  if (next === 'en') english.value = (await import('./english.ts')).english
  language.value = next
}

/** The words of the manual, or the same in English. `{0}` stands for the first of what follows. */
export function t(dutch: string, ...parts: readonly (string | number)[]): string {
  const text = language.value === 'en' ? (english.value[dutch] ?? dutch) : dutch
  return text.replaceAll(/\{(\d)\}/g, (_, place) => String(parts[Number(place)] ?? ''))
}

/** One of the two languages of a sentence that the API gives in both. */
export const said = (text: { readonly nl: string; readonly en: string }): string => text[language.value]

const locale = () => (language.value === 'en' ? 'en-GB' : 'nl-NL')

/** `23-11-2026 09:00:00`, Dutch time. */
export const momentOf = (when: number | string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' }).format(
    new Date(when),
  )

/** `23 nov, 10:01`: where there is no room for more. */
export const shortMomentOf = (when: number | string): string =>
  new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(when))

export const timeOf = (when: number | string): string =>
  new Intl.DateTimeFormat(locale(), { timeStyle: 'medium', timeZone: 'Europe/Amsterdam' }).format(new Date(when))

/** `4-3-2014`, as the manual prints days. */
export function dayOf(day: string | undefined): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '')
  return found === null ? (day ?? '') : `${Number(found[3])}-${Number(found[2])}-${found[1]}`
}
