-- Tables that carry an area or a person and are not (or not wholly) under policy; must be empty.
create or replace view core.ungoverned_table as
select n.nspname as schema_name, c.relname as table_name,
  case
    when not c.relrowsecurity then 'row-level security is off'
    when not c.relforcerowsecurity then 'row-level security is not forced'
    when not exists (select from pg_policy p where p.polrelid = c.oid) then 'no policy'
    else 'not registered by core.govern'
  end as reason
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p')
  and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\_%'
  and exists (
    select from pg_attribute a
    where a.attrelid = c.oid and not a.attisdropped and a.attname in ('person_id', 'household_id', 'area_path'))
  and (
    not c.relrowsecurity or not c.relforcerowsecurity
    or not exists (select from pg_policy p where p.polrelid = c.oid)
    or (c.relname <> 'row_history' and c.oid <> 'core.audit'::regclass
        and not exists (select from core.governed_table g where g.schema_name = n.nspname and g.table_name = c.relname)));
