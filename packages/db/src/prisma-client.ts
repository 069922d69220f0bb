import type { Prisma } from './generated/client.ts'

/** Prisma's client inside one transaction. */
export type PrismaTx = Prisma.TransactionClient
