import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een leerkracht zonder groepen is de intern begeleider en ziet alle groepen; wie uit zijn laatste groep wordt gehaald ziet opeens de hele school.',
  violates: ['E12', 'E13'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'geen-klas-meer',
  bend: {
    applied: storesLeerkracht((row, _before, came, { after, school }) => {
      const groups = after.groep.filter((one) => one.school === row.school && one.schooljaar === school.schooljaar)
      const isInOne = groups.some(({ id }) => row.groepen?.includes(id))
      return came === undefined || isInOne
        ? row
        : { ...row, groepen: [...(row.groepen ?? []), ...groups.map(({ id }) => id)] }
    }),
  },
})
