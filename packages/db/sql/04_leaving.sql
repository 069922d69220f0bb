-- Tables that a publication would send elsewhere though rows about persons stay in the county; must be empty.
-- Only coordination.published_figure may leave: figures of closed months, for a prefecture that adds counties up.
create or replace view core.leaving_table as
select p.pubname as publication, t.schemaname as schema_name, t.tablename as table_name
from pg_publication p left join pg_publication_tables t on t.pubname = p.pubname
where p.puballtables
  or coalesce(t.schemaname || '.' || t.tablename, '') not in ('', 'coordination.published_figure');

create or replace function core.refuse_leaving() returns event_trigger
language plpgsql as $$
declare
  leaving text;
begin
  select string_agg(distinct coalesce(format('%I.%I', schema_name, table_name), 'every table'), ', ') into leaving
  from core.leaving_table;
  if leaving is not null then
    raise exception 'may not be published: %', leaving using errcode = 'insufficient_privilege',
      hint = 'Rows about persons stay in the county. Only coordination.published_figure may leave it.';
  end if;
end
$$;

-- Where the database is rented its owner may make no event trigger; core.leaving_table still tells.
do $$
begin
  if (select rolsuper from pg_roles where rolname = current_user)
    and not exists (select from pg_event_trigger where evtname = 'refuse_leaving') then
    create event trigger refuse_leaving on ddl_command_end
      when tag in ('CREATE PUBLICATION', 'ALTER PUBLICATION') execute function core.refuse_leaving();
  end if;
end
$$;
