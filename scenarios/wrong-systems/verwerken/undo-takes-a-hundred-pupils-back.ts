import { isDeepStrictEqual } from 'node:util'
import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ongedaan maken neemt de eerste honderd leerlingen terug en zegt dat het klaar is; de rest blijft zoals de import hem maakte.',
  violates: ['G16', 'I08'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'van-een-hele-school',
  bend: {
    centrum: afterwards(['undo'], (now, before) => {
      const back = new Map(now.leerling.map((one) => [one.id, one]))
      const changed = before.leerling.filter((one) => !isDeepStrictEqual(back.get(one.id), one))
      for (const one of changed.slice(100)) back.set(one.id, one)
      return { leerling: [...back.values()] }
    }),
  },
})
