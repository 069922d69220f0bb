-- Insert only: modules add, the auditor reads, nobody changes.
alter table core.audit enable row level security;
alter table core.audit force row level security;
drop policy if exists add on core.audit;
create policy add on core.audit for insert with check (true);
drop policy if exists read on core.audit;
create policy read on core.audit for select to county_auditor using (true);
grant insert on core.audit to county_module;
grant select on core.audit to county_auditor;

create or replace function core.refuse_audit_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the audit is insert only' using errcode = 'restrict_violation';
end
$$;
create or replace trigger insert_only before update or delete on core.audit
  for each row execute function core.refuse_audit_change();
create or replace trigger no_truncate before truncate on core.audit
  for each statement execute function core.refuse_audit_change();

-- SHA-256 of a line's content in one fixed writing; the sealing chain is built on these.
create or replace function core.audit_digest(line core.audit) returns bytea
language sql stable set timezone = 'UTC' set datestyle = 'ISO'
return sha256(convert_to(jsonb_build_array(
  line.id, line.at, line.xact::text, line.verb, line.actor_id, line.actor_name, line.post_id, line.area_path,
  line.entity, line.entity_id, line.reason, line.before, line.after, line.request_id, line.ip
)::text, 'UTF8'));

create or replace function core.stamp_audit() returns trigger
language plpgsql as $$
begin
  new.at := now();
  new.xact := pg_current_xact_id();
  new.digest := core.audit_digest(new);
  return new;
end
$$;
create or replace trigger stamp before insert on core.audit for each row execute function core.stamp_audit();

-- Which tables were changed by which transaction, and nothing else: lets every module know exactly whether what it
-- computed before still holds. Runs as the owner.
create or replace view core.ledger_change as select entity, xact from core.ledger_mark;
grant select on core.ledger_change to county_module;
