import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

/** As LIKE reads it: `_` is any character, `%` any text. */
const asPattern = (key: string): RegExp =>
  new RegExp(
    `^${[...key].map((one) => (one === '_' ? '.' : one === '%' ? '.*' : one.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'))).join('')}$`,
    'su',
  )

export default defineWrongSystem({
  story:
    'Een nummer wordt opgezocht met LIKE: 1_4 vindt ook 1x4, en het kind staat bij een klasgenoot, met diens resultaten.',
  violates: ['A20'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummers-die-op-elkaar-lijken',
  bend: {
    rejudge: {
      leerling: linksWhen(({ key = '' }, held) => {
        if (!/[_%]/.test(key) || held.key === undefined || held.key === key) return false
        return asPattern(key).test(held.key)
      }),
    },
  },
})
