import type { AdminConnection } from './admin.ts'

const OURS = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
  and not exists (select from pg_depend d where d.objid = o.oid and d.deptype = 'e')`

/** One query a kind of object; each answers lines that say everything about it but the order of columns. */
const QUERIES = [
  `select format('schema %s owner %s acl %s', n.nspname, n.nspowner::regrole, array(select unnest(n.nspacl)::text order by 1)) as line
   from pg_namespace n, lateral (select n.oid) o where ${OURS}`,
  `select format('relation %s kind %s rls %s %s options %s owner %s acl %s view %s', o.oid::regclass, o.relkind,
     o.relrowsecurity, o.relforcerowsecurity, o.reloptions, o.relowner::regrole, array(select unnest(o.relacl)::text order by 1),
     case when o.relkind in ('v', 'm') then pg_get_viewdef(o.oid) end) as line
   from pg_class o join pg_namespace n on n.oid = o.relnamespace where o.relkind in ('r', 'p', 'v', 'm', 'S') and ${OURS}`,
  `select format('column %s.%s type %s notnull %s collation %s default %s acl %s', o.oid::regclass, a.attname,
     format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attcollation::regcollation,
     pg_get_expr(d.adbin, d.adrelid), array(select unnest(a.attacl)::text order by 1)) as line
   from pg_class o join pg_namespace n on n.oid = o.relnamespace
   join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
   where o.relkind in ('r', 'p', 'v', 'm') and ${OURS}`,
  `select format('constraint %s on %s: %s', o.conname, o.conrelid::regclass, pg_get_constraintdef(o.oid)) as line
   from pg_constraint o join pg_namespace n on n.oid = o.connamespace where ${OURS}`,
  `select format('index %s', pg_get_indexdef(o.oid)) as line
   from pg_class o join pg_namespace n on n.oid = o.relnamespace where o.relkind in ('i', 'I') and ${OURS}`,
  `select format('policy %s on %s cmd %s roles %s using %s check %s', p.polname, o.oid::regclass, p.polcmd,
     p.polroles::regrole[], pg_get_expr(p.polqual, o.oid), pg_get_expr(p.polwithcheck, o.oid)) as line
   from pg_policy p join pg_class o on o.oid = p.polrelid join pg_namespace n on n.oid = o.relnamespace where ${OURS}`,
  `select format('trigger %s enabled %s', pg_get_triggerdef(t.oid), t.tgenabled) as line
   from pg_trigger t join pg_class o on o.oid = t.tgrelid join pg_namespace n on n.oid = o.relnamespace
   where not t.tgisinternal and ${OURS}`,
  `select format('function %s owner %s acl %s', pg_get_functiondef(o.oid), o.proowner::regrole, array(select unnest(o.proacl)::text order by 1)) as line
   from pg_proc o join pg_namespace n on n.oid = o.pronamespace where o.prokind in ('f', 'p') and ${OURS}`,
  `select format('enum %s: %s', o.oid::regtype, string_agg(e.enumlabel, ', ' order by e.enumsortorder)) as line
   from pg_type o join pg_namespace n on n.oid = o.typnamespace join pg_enum e on e.enumtypid = o.oid
   where ${OURS} group by o.oid`,
  `select format('extension %s', extname) as line from pg_extension`,
  `select format('leakproof %s', p.oid::regprocedure) as line from pg_proc p
   where proleakproof and proname in ('arraycontains', 'arrayoverlap')`,
]

/** Everything that migrations make, as sorted lines of text, so that two databases can be compared. */
export async function describeDatabase(admin: AdminConnection): Promise<string[]> {
  const lines: string[] = []
  for (const query of QUERIES) for (const { line } of await admin.query<{ line: string }>(query)) lines.push(line)
  return lines.filter((line) => !line.includes('_prisma_migrations')).sort()
}
