import { stagedLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij gefaseerd ophalen komt wie in twee groepen zit twee keer binnen.',
  violates: ['D18', 'G20'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'gefaseerd-naar-de-plusgroep',
  bend: stagedLeerlingen((leerlingen) =>
    leerlingen.flatMap(({ samengesteldeGroepen, ...one }) => [
      { ...one, ...(samengesteldeGroepen && { samengesteldeGroepen }) },
      ...(samengesteldeGroepen?.length ? [one] : []),
    ]),
  ),
})
