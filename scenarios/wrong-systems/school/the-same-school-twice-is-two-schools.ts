import { doubleAtOnce } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wordt een school voor de tweede keer aangevraagd, dan staat zij er twee keer: met elk kind dubbel.',
  violates: ['F10', 'G16'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'dezelfde-school-tegelijk',
  bend: () =>
    doubleAtOnce('koppel', async (own) => (await own.toestand()).leerlingen.some(({ key }) => key !== undefined)),
})
