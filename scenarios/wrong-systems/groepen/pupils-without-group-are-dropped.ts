import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Leerlingen worden per groep afgelopen; wie in geen groep zit komt niet aan de beurt.',
  violates: ['D14', 'D29'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-wie-waar-zit',
  bend: { delivery: onlyLeerlingen(({ groep }) => groep !== undefined) },
})
