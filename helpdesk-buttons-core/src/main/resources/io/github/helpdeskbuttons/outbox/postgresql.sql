-- The tables of the outbox in PostgreSQL 12 or later, version 1. Run it once, as the user that the hosts use or with grants for it:
--   select, insert, update and delete on all four tables.

create table hdb_outbox_schema (
    version integer not null
);

create table hdb_outbox_press (
    press_id varchar(100) not null primary key,
    -- WAITING, DELIVERING, HELD, FILED, REFUSED or GIVEN_UP
    state varchar(20) not null,
    accepted_at timestamptz not null,
    changed_at timestamptz not null,
    -- The attempts that count, and all that were ever begun.
    attempts integer not null,
    begun integer not null,
    -- Whether a ticket of it may be there already: it is looked for then, before one is sent and after.
    may_be_there boolean not null,
    -- Before this moment the ticket may still appear by itself.
    send_not_before timestamptz,
    last_error varchar(2000),
    ticket_id bigint,
    ticket_link varchar(1000),
    -- Whether the host has taken over a press that was given up.
    taken_over boolean not null,
    -- What a person typed, and what a rule said to it; perhaps encrypted, null once erased.
    body bytea,
    refusal bytea
);
create index hdb_outbox_press_state on hdb_outbox_press (state, changed_at);

create table hdb_outbox_attachment (
    press_id varchar(100) not null,
    place integer not null,
    piece integer not null,
    is_last boolean not null,
    content bytea not null,
    primary key (press_id, place, piece)
);

-- What is due, in the form of db-scheduler.
create table hdb_outbox_schedule (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index hdb_outbox_schedule_due on hdb_outbox_schedule (execution_time);
create index hdb_outbox_schedule_heartbeat on hdb_outbox_schedule (last_heartbeat);
create index hdb_outbox_schedule_priority on hdb_outbox_schedule (priority desc, execution_time asc);

insert into hdb_outbox_schema (version) values (1);
