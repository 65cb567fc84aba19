import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie naar een groep ging die niet geïmporteerd wordt zit hier even nergens, en geldt als weg: het kind kan zijn toets niet maken.',
  violates: ['G02', 'G03'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'groep-niet-importeren',
  bend: {
    applied: storesLeerling((row, before, came) => {
      const isNowhere = came?.groep !== undefined && (before?.groepen ?? []).length > 0 && row.groepen?.length === 0
      return isNowhere ? { ...row, actief: false } : row
    }),
  },
})
