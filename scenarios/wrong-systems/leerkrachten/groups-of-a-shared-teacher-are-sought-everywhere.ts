import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Van een leerkracht van twee scholen wordt de groep op nummer gezocht over alle scholen, en de eerste wint. Groep 31 van de ene school is dan groep 31 van de andere.',
  violates: ['E09', 'E10', 'F10'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'op-de-eigen-school-nieuwe-klas',
  bend: {
    applied: storesLeerkracht((row, _was, came, { after }) => {
      if (came === undefined || (row.ookBij ?? []).length === 0) return row
      const named = new Set((came.groepen ?? []).map(({ soort, key }) => `${soort} ${key}`))
      const firstOf = (id: string): string => {
        const own = after.groep.find((groep) => groep.id === id)
        if (own === undefined || !named.has(`${own.soort} ${own.key}`)) return id
        const { soort, key, schooljaar } = own
        const alike = after.groep.find((one) => one.soort === soort && one.key === key && one.schooljaar === schooljaar)
        return alike?.id ?? id
      }
      return { ...row, groepen: [...new Set((row.groepen ?? []).map(firstOf))] }
    }),
  },
})
