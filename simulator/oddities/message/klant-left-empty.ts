import { childOf } from '../../../src/uwlr/xml-tree.ts'
import { defineOddity } from '../oddity.ts'

export const klantLeftEmpty = defineOddity({
  name: 'klant-left-empty',
  story: 'klantcode en klantnaam zijn leeg; de autorisatiesleutel alleen zegt wie het is.',
  seen: 'HID2',
  mend: ({ autorisatie }) => {
    if (autorisatie === undefined) return false
    const fields = ['klantcode', 'klantnaam'].flatMap((name) => childOf(autorisatie, name) ?? [])
    if (fields.length < 2 || !fields.every(({ text }) => text === '')) return false
    for (const field of fields) field.text = unnamedKlant
    return true
  },
})

/** Stands for a klant that did not say who it is; only lenient mode ever sees it. */
export const unnamedKlant = '(leeg)'
