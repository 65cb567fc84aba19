import { everyWrongConsumer } from '../../../contracts/ea/wrong/every-wrong-consumer.ts'
import type { WrongConsumer } from '../../../contracts/ea/wrong/wrong-consumer.ts'

export const wrongConsumerNamed = (name: string): WrongConsumer =>
  everyWrongConsumer.find((consumer) => consumer.name === name)!
