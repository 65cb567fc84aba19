import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Eén leerkracht zonder nummer maakt het hele antwoord onbruikbaar.',
  violates: ['E21'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'een-leerkracht-zonder-nummer',
  smaak: true,
  bend: {
    antwoord: (antwoord) =>
      antwoord.kind === 'school' && antwoord.school.leerkrachten?.some(({ key, eckid }) => !key && !eckid)
        ? { kind: 'ongeldig', reden: 'onvolledig', detail: 'een leerkracht heeft geen nummer' }
        : antwoord,
  },
})
