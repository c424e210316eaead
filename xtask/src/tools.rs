//! The tools that a command needs: found on this machine, or installed once into the cache.
//!
//! Nothing is downloaded ready-made except npm packages, whose digests the lock file holds: Trunk
//! and wasm-bindgen are built by Cargo from the sources that the registry serves.

mod browser;
mod cargo;
mod library;
mod node;
mod optimize;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::Project;

pub use browser::{browser, firefox};
pub use cargo::{TARGET, component, fetch, sysroot, wasm_target};
pub use library::build_library;
pub use node::packages;
pub use optimize::optimize;

use cargo::Wanted;

/// The last Trunk whose minimum Rust version is met by the toolchain of this project.
const TRUNK: &str = "0.21.14";

/// What splits the program in two.
const SPLIT: &str = "0.2.4";

/// What Trunk needs: the folders that go before everything else on `PATH`.
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// Trunk, wasm-bindgen and the target: enough to show the reader while one works on it.
    pub fn for_serving(project: &Project) -> Outcome<Self> {
        cargo::wasm_target(project)?;
        let bindgen = cargo::locked_version(&project.read("Cargo.lock")?, "wasm-bindgen")?;
        let wanted = [
            Wanted {
                package: "trunk",
                program: "trunk",
                version: TRUNK.to_owned(),
                folder: format!("trunk-{TRUNK}"),
                // It never downloads anything here, nor looks for a newer version of itself.
                arguments: &["--locked", "--no-default-features"],
                patience: "about 4 minutes on two cores",
                says_version: true,
            },
            Wanted {
                package: "wasm-bindgen-cli",
                program: "wasm-bindgen",
                folder: format!("wasm-bindgen-{bindgen}"),
                version: bindgen,
                // Not `--locked`: its own lock file names versions that not every registry still serves.
                arguments: &[],
                patience: "about 2 minutes on two cores",
                says_version: true,
            },
        ];
        let mut folders = Vec::new();
        for wanted in &wanted {
            folders.extend(cargo::find_or_install(project, wanted)?);
        }
        Ok(Tools { folders })
    }

    /// The same, what splits the program, and wasm-opt, which comes from npm.
    pub fn for_release(project: &Project) -> Outcome<Self> {
        let mut tools = Self::for_serving(project)?;
        let split = Wanted {
            package: "wasm_split_cli_support",
            program: "wasm-split-cli",
            version: SPLIT.to_owned(),
            folder: format!("wasm-split-{SPLIT}"),
            arguments: &["--locked", "--features", "build-binary"],
            patience: "about 2 minutes on two cores",
            says_version: false,
        };
        tools.folders.extend(cargo::find_or_install(project, &split)?);
        packages(project)?;
        tools.folders.push(project.path("node_modules/.bin"));
        Ok(tools)
    }

    /// One of them, to be run in the root of the clone, where it finds the others.
    pub fn command(&self, project: &Project, name: &str) -> Outcome<Command> {
        let mut command = project.command(self.program(name));
        command.env("PATH", self.path()?);
        Ok(command)
    }

    fn program(&self, name: &str) -> PathBuf {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        let found =
            self.folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file());
        found.unwrap_or_else(|| PathBuf::from(name))
    }

    fn path(&self) -> Outcome<OsString> {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(std::env::split_paths(&inherited));
        std::env::join_paths(folders).map_err(|error| {
            Failure::wrong(
                format!("a folder of tools cannot stand in PATH: {error}"),
                "choose another folder with OPEN_LETTERS_CACHE",
            )
        })
    }
}
