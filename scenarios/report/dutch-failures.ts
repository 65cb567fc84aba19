import type { Tekst } from '../../report/report.ts'

/** How a system failed a call, as the adapter tells it in English, and what that is in Dutch. `$1` and on: what the system itself said. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^(\w+): no answer within ([\d.]+) seconds$/, '$1: geen antwoord binnen $2 seconden'],
  [/^closing took longer than ([\d.]+) seconds$/, 'afsluiten duurde langer dan $1 seconden'],
  [/^closing: (.*)$/s, 'bij het afsluiten: $1'],
  [
    /^(\w+) answers in another form: (.*)\. Its form: (.*)$/s,
    '$1 antwoordt in een andere vorm dan is afgesproken: $2. De vorm: $3',
  ],
  [/^(\w+): it has no such call, which every adapter has$/, '$1: die aanroep is er niet, en elke adapter heeft die'],
  [/^(\w+): the command ended(.*?): (.*)$/s, '$1: het commando stopte$2: $3'],
  [
    /^(\w+): this line on its stdout is no JSON: (.*)\. Log to stderr$/s,
    '$1: deze regel op stdout is geen JSON: $2. Log naar stderr',
  ],
  [/^(\w+) answered no JSON: (.*)$/s, '$1 antwoordde geen JSON: $2'],
  [/^(\w+): the answer broke off: (.*)$/s, '$1: het antwoord brak af: $2'],
  [/^(\w+): (\S+) does not answer any more: (.*)$/s, '$1: $2 antwoordt niet meer: $3'],
  [/^(\w+) answered HTTP (\d+): (.*)$/s, '$1 antwoordde HTTP $2: $3'],
]

/** A failure of the system in both languages. What it said itself, or what we have no words for, stays as it is. */
export function failureInBoth(english: string): Tekst {
  const found = sentences.find(([fits]) => fits.test(english))
  return found === undefined ? english : { nl: english.replace(...found), en: english }
}
