import { openContext } from '@county/api-kit/kit'
import { sealAudit } from '@county/core-service/audit/seal'
import { verifyAudit } from '@county/core-service/audit/verify'
import type { Command } from 'commander'
import type { RunCommand } from '../main.ts'
import { EXIT, print } from '../print.ts'

/** `county audit …`: the chain of seals over the audit. */
export function addAuditCommands(program: Command, run: RunCommand): void {
  const audit = program.command('audit').description('审计 / the audit')
  audit
    .command('verify')
    .description(
      '核对审计链：改、删、插、换、截尾都会被发现 / check the chain: edits, removals, insertions, swaps and cuts are found',
    )
    .option('--json', 'JSON')
    .action((o) =>
      run(o, async (s) => {
        await sealAudit(s.platform.kit, s.platform.config)
        const result = await openContext(s.platform.kit, 'core', s.actor, { readOnly: true }, (c) =>
          verifyAudit(c, s.platform.config),
        )
        print(result, o)
        if (!result.ok) process.exitCode = EXIT.attention
      }),
    )
}
