import { databaseTests } from '@county/testing/vitest-config'

export default databaseTests
