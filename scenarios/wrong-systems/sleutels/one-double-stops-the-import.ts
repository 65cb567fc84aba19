import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Eén dubbel nummer en de hele import is ongeldig; ook wie er niets mee te maken heeft komt niet binnen.',
  violates: ['A07', 'A08'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'nummer-dubbel-in-bericht',
  bend: {
    antwoord: (answer) => {
      if (answer.kind !== 'school') return answer
      const numbers = answer.school.leerlingen.flatMap(({ key, eckid }) =>
        [key && `k${key}`, eckid && `e${eckid}`].filter(Boolean),
      )
      return new Set(numbers).size === numbers.length
        ? answer
        : { kind: 'ongeldig', reden: 'onvolledig', detail: 'Dubbele externe id' }
    },
  },
})
