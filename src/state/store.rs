//! Keeps the state, and has the page drawn whenever it has changed.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::graph::Source;

use super::State;
use super::watcher::Watcher;

/// The state, and what is done whenever it has changed.
pub struct Store(ArcRwSignal<State>);

impl Store {
    /// Keeps a state.
    pub fn new(state: State) -> Store {
        Store(ArcRwSignal::new(state))
    }

    /// Does something now and whenever the state has changed, before the change returns, as long as
    /// the page lasts.
    pub fn on_change(&self, changed: impl Fn() + Send + Sync + 'static) {
        let watcher = Arc::new(Watcher::new(changed));
        self.0.add_subscriber(watcher.subscriber());
        watcher.call();
        // With its handle it would end.
        std::mem::forget(watcher);
    }

    /// Looks at the state.
    pub fn with<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.read())
    }

    /// Changes the state.
    pub fn update(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.write());
    }

    /// Changes what is not shown.
    pub fn update_unseen<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.write_unseen())
    }

    // Written into each place that looks at the state or changes it, these would be two kilobytes.

    #[inline(never)]
    fn read(&self) -> impl Deref<Target = State> {
        self.0.read_untracked()
    }

    #[inline(never)]
    fn write(&self) -> impl DerefMut<Target = State> {
        self.0.write()
    }

    #[inline(never)]
    fn write_unseen(&self) -> impl DerefMut<Target = State> {
        self.0.write_untracked()
    }
}
