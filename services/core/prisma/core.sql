-- Units, areas, sites, officers and posts are about no person of the registry: every module may read them.
select core.govern('core.unit', 'open', 'open');
select core.govern('core.area', 'open', 'open');
select core.govern('core.site', 'open', 'open');
select core.govern('core.officer', 'open', 'open');
select core.govern('core.post', 'open', 'open');
select core.govern('core.file', 'area', 'institution_id');

grant select on core.unit, core.unit_name, core.unit_module, core.area, core.site, core.officer, core.post, core.institution,
  core.calendar_day, core.setting to county_module, county_auditor;

grant select, insert, update on
  core.unit_name, core.unit_module, core.account, core.session, core.sign_in_guard, core.calendar_day, core.notice,
  core.notice_read, core.setting, core.module_release, core.browser_error, core.contract_snapshot,
  core.module_contract, core.module_pause to county_core;
grant select, insert on core.password_history to county_core;
grant select, insert, update, delete on core.recovery_code to county_core;
grant delete on core.sign_in_guard, core.calendar_day, core.browser_error, core.unit_module, core.module_pause
  to county_core;
grant select, insert, update, delete on core.mail_outbox to county_core;
grant select, insert on core.audit_seal to county_core;
grant select on core.audit_seal to county_auditor;

create or replace trigger insert_only before update or delete on core.audit_seal
  for each row execute function core.refuse_audit_change();
create or replace trigger no_truncate before truncate on core.audit_seal
  for each statement execute function core.refuse_audit_change();

alter table core.area alter column parent_path type text collate "C";
alter table core.area drop constraint if exists area_is_child;
alter table core.area add constraint area_is_child
  check (case when kind = 'county' then parent_path is null else starts_with(area_path, parent_path) end);
alter table core.post drop constraint if exists post_days;
alter table core.post add constraint post_days check (valid_to is null or valid_to >= valid_from);
-- An institution clerk is bound to one institution, nobody else is.
alter table core.post drop constraint if exists post_institution;
alter table core.post add constraint post_institution check ((role = 'institution') = (institution_id is not null));
alter table core.mail_outbox drop constraint if exists mail_outbox_state;
alter table core.mail_outbox add constraint mail_outbox_state check (state in ('queued', 'sent', 'failed'));
alter table core.unit_name drop constraint if exists unit_name_once;
alter table core.unit_name add constraint unit_name_once
  exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&);

-- Separation of duties (GB/T 22239-2019): while one of the three administrator posts counts, the officer holds no
-- other role. A working role is the class ''.
alter table core.post drop constraint if exists post_admin_excludes;
alter table core.post add constraint post_admin_excludes
  exclude using gist (
    officer_id with =,
    (case when role in ('systemAdmin', 'securityAdmin', 'auditAdmin') then role else '' end) with <>,
    daterange(valid_from, valid_to) with &&
  );

create unique index if not exists module_release_active on core.module_release (module) where state = 'active';
create unique index if not exists module_release_canary on core.module_release (module) where state = 'canary';
create index if not exists audit_reveal on core.audit (id) where verb like '%.reveal.subject';
create index if not exists audit_actor on core.audit (actor_id, id);

-- Keeps core.institution in step with a ledger whose rows are institutions. Arguments: kind, column of the name.
create or replace function core.keep_institution() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from core.institution i where i.id = old.id;
    return null;
  end if;
  insert into core.institution as i (id, module, kind, name, closed_on)
  values (new.id, tg_table_schema, tg_argv[0], to_jsonb(new) ->> tg_argv[1], new.closed_on)
  on conflict (id) do update set name = excluded.name, closed_on = excluded.closed_on
  where (i.name, i.closed_on) is distinct from (excluded.name, excluded.closed_on);
  return null;
end
$$;

-- The rows of a ledger are institutions (schools, clinics, windows): officers may be bound to one by their post.
create or replace function core.name_institutions(target regclass, kind text, name_column text) returns void
language plpgsql as $$
begin
  execute format('create or replace trigger keep_institution after insert or delete or update on %s
    for each row execute function core.keep_institution(%L, %L)', target, kind, name_column);
  execute format('insert into core.institution (id, module, kind, name, closed_on)
    select t.id, n.nspname, %L, t.%I, t.closed_on from %s t, pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.oid = %L::regclass on conflict do nothing', kind, name_column, target, target);
end
$$;

-- The name of a unit on a day.
create or replace function core.unit_name_on(unit uuid, day date) returns text
language sql stable
return (select n.name from core.unit_name n
  where n.unit_id = unit and n.valid_from <= day and (n.valid_to is null or n.valid_to > day));

-- The value of a setting on a day, or null where nobody set one.
create or replace function core.setting_on(setting_key text, day date) returns jsonb
language sql stable
return (select s.value from core.setting s
  where s.key = setting_key and s.valid_from <= day order by s.valid_from desc limit 1);

-- Posts of an officer that count on a day, as the session and the sign-in need them.
create or replace function core.posts_on(officer uuid, day date) returns jsonb
language sql stable
return (select coalesce(jsonb_agg(jsonb_build_object(
    'id', p.id, 'unitId', p.unit_id, 'unitName', coalesce(core.unit_name_on(p.unit_id, day), u.code), 'role', p.role,
    'areaPath', p.area_path, 'areaName', coalesce(a.name, p.area_path),
    'institution', (select jsonb_build_object('id', i.id, 'module', i.module, 'kind', i.kind, 'name', i.name)
      from core.institution i where i.id = p.institution_id),
    'modules', coalesce((select jsonb_agg(m.module order by m.module) from core.unit_module m
      where m.unit_id = p.unit_id and m.valid_from <= day and (m.valid_to is null or m.valid_to > day)), '[]'))
    order by p.valid_from, p.id), '[]')
  from core.post p join core.unit u on u.id = p.unit_id left join core.area a on a.area_path = p.area_path
  where p.officer_id = officer and p.valid_from <= day and (p.valid_to is null or p.valid_to > day));

-- Everything a request needs to know of its session, by the SHA-256 of the token; null when it does not count.
-- Runs as the owner, before anybody's scope is known. Marks the session as used, at most once a minute.
create or replace function core.find_session(token_digest bytea, at timestamptz, day date, idle interval) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_session core.session;
  found_officer core.officer;
  found_account core.account;
begin
  select * into found_session from core.session s
  where s.token_hash = token_digest and s.ended_at is null and s.expires_at > at and s.last_seen_at > at - idle;
  if not found then
    return null;
  end if;
  select * into found_officer from core.officer o where o.id = found_session.officer_id and o.state = 'active';
  if not found then
    return null;
  end if;
  select * into found_account from core.account a where a.officer_id = found_officer.id;
  if found_session.last_seen_at < at - interval '1 minute' then
    update core.session set last_seen_at = at where id = found_session.id;
  end if;
  return jsonb_build_object(
    'sessionId', found_session.id, 'officerId', found_officer.id, 'name', found_officer.name,
    'account', found_account.account, 'demo', found_officer.demo, 'postId', found_session.post_id,
    'method', found_session.method, 'secondFactor', found_account.totp_secret is not null,
    'mustChangePassword', found_account.must_change_password, 'passwordSetAt', found_account.password_set_at,
    'posts', core.posts_on(found_officer.id, day));
end
$$;
revoke all on function core.find_session(bytea, timestamptz, date, interval) from public;
grant execute on function core.find_session(bytea, timestamptz, date, interval) to county_core;
