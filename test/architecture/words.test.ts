import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

type Export = { readonly file: string; readonly name: string; readonly isType: boolean }

const exported: readonly Export[] = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage', 'bench'].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .flatMap((file) =>
        [
          ...readFileSync(file, 'utf8').matchAll(
            /^export (?:async )?(?:abstract )?(type|interface|class|const|function\*?) (\w+)/gm,
          ),
        ].map(([, kind = '', name = '']) => ({ file, name, isType: /^(type|interface|class)$/.test(kind) })),
      ),
)

/** The words of a name, in small letters: `readSchoolFiles` has three. */
const wordsOf = (name: string): readonly string[] =>
  name.split(/(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase())

/** Words that once stood for three things each: whoever reads one in a signature need not ask which. */
const oneThing = ['Call', 'Change', 'Decision', 'Evidence', 'Exchange', 'Problem', 'Verdict']

/** English for what the standard has a word for. Where a name is a sentence (a quirk, an anomaly, a law) it may say what it likes. */
const twins: Readonly<Record<string, string>> = {
  pupil: 'leerling',
  pupils: 'leerlingen',
  teacher: 'leerkracht',
  teachers: 'leerkrachten',
  supplier: 'klant',
  location: 'vestiging',
}
const sentences =
  /^(simulator\/(bend\/anomalies|quirks|oddities)|scenarios\/(laws|wrong-systems)|contracts\/(las|ea))\//
/** What `generate --pupils` makes: columns of numbers and bytes, of which a leerling is made only where one is asked for. */
const columnsOfGenerate = 'simulator/generate/'

/** One word for one idea: the word in front is said, the other one is not, but where it means something else. */
const oneWord: readonly { readonly say: string; readonly not: RegExp; readonly but?: RegExp }[] = [
  { say: 'wrong system, wrong LAS, wrong consumer', not: /mutant/i, but: /^scenarios\/mutation\// },
  { say: 'schoolIdOf, scopeOf', not: /brin(number|nummer|id)of|schoolcodeof/i },
  { say: 'nearest, editDistance', not: /levenshtein|closest|didyoumean/i },
  { say: 'caughtBy', not: /noticedBy|detectedBy/i },
  { say: 'finding', not: /^(complaint|violation)/i },
]

describe('the words of the code', () => {
  test.each(oneThing)('%s is the name of one thing', (word) => {
    expect(exported.filter(({ name, isType }) => isType && name === word)).toHaveLength(1)
  })

  test('a name says what the standard says', () => {
    const others = exported
      .filter(({ file }) => !sentences.test(file) && !file.startsWith(columnsOfGenerate) && !file.startsWith('bench/'))
      .flatMap(({ file, name }) =>
        wordsOf(name).flatMap((word) => (Object.hasOwn(twins, word) ? [`${file}: ${name} (${twins[word]})`] : [])),
      )
    expect(others).toEqual([])
  })

  test.each(oneWord)('$say: no other word for it', ({ not, but }) => {
    expect(exported.filter(({ file, name }) => not.test(name) && !but?.test(file))).toEqual([])
  })
})
