import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het antwoord wordt tegen een oud schema gehouden waarin de schooljaren ophouden bij 2024-2025.',
  violates: ['I02'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'let-op-even-druk',
  bend: {
    antwoord: (answer) =>
      answer.kind === 'school' && answer.school.schooljaar > '2024-2025'
        ? { kind: 'ongeldig', reden: 'ander-antwoord', detail: 'schooljaar staat niet in de lijst' }
        : answer,
  },
})
