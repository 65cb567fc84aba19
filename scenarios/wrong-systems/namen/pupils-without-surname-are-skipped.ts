import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een achternaam is verplicht in de database; wie er geen heeft wordt overgeslagen.',
  violates: ['B06'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'alleen-een-roepnaam-met-nummer',
  bend: { delivery: onlyLeerlingen(({ achternaam }) => achternaam !== undefined) },
})
