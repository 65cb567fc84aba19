import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De database kent tekens van drie bytes (utf8 van MySQL) en kapt de naam af bij het eerste van vier.',
  violates: ['B22', 'B36'],
  ernst: 'S3',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: { applied: storesNaam(['achternaam', 'roepnaam'], (text) => text.replace(/[\u{10000}-\u{10ffff}].*/su, '')) },
})
