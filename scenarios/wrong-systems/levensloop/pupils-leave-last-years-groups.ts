import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een leerling zit alleen nog in groepen van dit jaar; waar hij vroeger zat is weg.',
  violates: ['D01', 'G02'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'nieuw-jaar-zelfde-naam',
  bend: {
    applied: storesLeerling((row, _, came, { after, school }) => {
      const old = after.groep.filter(({ schooljaar }) => schooljaar !== school.schooljaar).map(({ id }) => id)
      return came === undefined ? row : { ...row, groepen: row.groepen?.filter((id) => !old.includes(id)) ?? [] }
    }),
  },
})
