import { defineCheck } from '../check.ts'

export const messageIsValid = defineCheck({
  name: 'message-is-valid',
  judge: ({ reading: { problems } }) => {
    if (problems.length === 0) return undefined
    const shown = problems
      .slice(0, 20)
      .map(({ path, line, column, message }) => `${path} (regel ${line}, kolom ${column}): ${message}.`)
    return {
      code: 'Client.OngeldigBericht',
      why: problems.length > 20 ? [...shown, `En nog ${problems.length - 20} andere.`] : shown,
    }
  },
})
