import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij de eerste import van een nieuw schooljaar gaat wie niet kwam een jaargroep omhoog, ook wie van school is.',
  violates: ['G09', 'G01'],
  ernst: 'S3',
  familie: 'raadt-of-wist-wat-ontbreekt',
  smaak: true,
  caughtBy: 'een-jaar-met-verloop',
  bend: {
    applied: ({ before, after, school, leerlingen }) => {
      const here = after.leerling.find(({ id }) => leerlingen.has(id))?.school
      const earlier = before.koppeling.find(({ id }) => id === here)?.laatsteSchooljaar
      if (earlier === undefined || earlier === school.schooljaar) return {}
      return {
        leerling: after.leerling.map((one) =>
          one.school === here && !leerlingen.has(one.id) && /^[1-7]$/.test(one.jaargroep ?? '')
            ? { ...one, jaargroep: String(Number(one.jaargroep) + 1) as typeof one.jaargroep }
            : one,
        ),
      }
    },
  },
})
